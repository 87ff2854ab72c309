// Every library that writes messages as bytes, and reads them again.
package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"

	"github.com/bytedance/sonic"
	"github.com/fxamacker/cbor/v2"
	goccy "github.com/goccy/go-json"
	gogojsonpb "github.com/gogo/protobuf/jsonpb"
	gogo "github.com/gogo/protobuf/proto"
	gogotypes "github.com/gogo/protobuf/types"
	"github.com/golang/protobuf/jsonpb"
	oldproto "github.com/golang/protobuf/proto"
	"github.com/hamba/avro/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
	"github.com/mailru/easyjson"
	"github.com/mailru/easyjson/jlexer"
	"github.com/mailru/easyjson/jwriter"
	segmentio "github.com/segmentio/encoding/json"
	"github.com/segmentio/kafka-go"
	"github.com/tinylib/msgp/msgp"
	"github.com/ugorji/go/codec"
	msgpack4 "github.com/vmihailenco/msgpack/v4"
	"github.com/vmihailenco/msgpack/v5"
	"go.mongodb.org/mongo-driver/bson"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"
	"google.golang.org/genproto/googleapis/type/money"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
)

type Order struct {
	ID string
}

func (o Order) MarshalEasyJSON(w *jwriter.Writer) { w.String(o.ID) }

func (o *Order) UnmarshalEasyJSON(l *jlexer.Lexer) { o.ID = l.String() }

func (o *Order) EncodeMsg(w *msgp.Writer) error { return w.WriteString(o.ID) }

func (o *Order) DecodeMsg(r *msgp.Reader) (err error) {
	o.ID, err = r.ReadString()
	return err
}

// Price is a protobuf message that is not of a library's own.
type Price struct{ *money.Money }

// Nothing is one of the other runtime.
type Nothing struct{ *gogotypes.Empty }

type app struct{ w *kafka.Writer }

func (a *app) send(topic string, body []byte, err error) {
	if err == nil {
		_ = a.w.WriteMessages(context.Background(), kafka.Message{Topic: topic, Value: body})
	}
}

func main() {
	a := &app{w: &kafka.Writer{}}
	a.publish(Order{ID: "1"})
	a.protobuf(&Price{&money.Money{Units: 1}})
	a.consume()
}

func (a *app) publish(o Order) {
	b, err := json.Marshal(o)
	a.send("json", b, err) // want publish "kafka json" message "Order"
	b, err = xml.MarshalIndent(o, "", " ")
	a.send("xml", b, err) // want publish "kafka xml" message "Order"
	b, err = goccy.Marshal(o)
	a.send("goccy", b, err) // want publish "kafka goccy" message "Order"
	b, err = segmentio.Marshal(o)
	a.send("segmentio", b, err) // want publish "kafka segmentio" message "Order"
	b, err = jsoniter.ConfigCompatibleWithStandardLibrary.Marshal(o)
	a.send("jsoniter", b, err) // want publish "kafka jsoniter" message "Order"
	b, err = sonic.Marshal(o)
	a.send("sonic", b, err) // want publish "kafka sonic" message "Order"
	b, err = easyjson.Marshal(o)
	a.send("easyjson", b, err) // want publish "kafka easyjson" message "Order"
	b, err = msgpack.Marshal(&o)
	a.send("msgpack", b, err) // want publish "kafka msgpack" message "Order"
	b, err = msgpack4.Marshal(&o)
	a.send("msgpack4", b, err) // want publish "kafka msgpack4" message "Order"
	b, err = cbor.Marshal(o)
	a.send("cbor", b, err) // want publish "kafka cbor" message "Order"
	b, err = bson.Marshal(o)
	a.send("bson", b, err) // want publish "kafka bson" message "Order"
	b, err = bson2.Marshal(o)
	a.send("bson2", b, err) // want publish "kafka bson2" message "Order"
	b, err = avro.Marshal(avro.MustParse(`"string"`), o)
	a.send("avro", b, err) // want publish "kafka avro" message "Order"
	native, _ := goavro.NewCodec(`"string"`)
	b, err = native.BinaryFromNative(nil, map[string]any{"id": o.ID})
	a.send("goavro", b, err) // want publish "kafka goavro" message ""

	var buf bytes.Buffer
	err = gob.NewEncoder(&buf).Encode(o)
	a.send("gob", buf.Bytes(), err) // want publish "kafka gob" message "Order"
	var packed bytes.Buffer
	err = msgp.Encode(&packed, &o)
	a.send("msgp", packed.Bytes(), err) // want publish "kafka msgp" message "Order"
	var coded bytes.Buffer
	err = codec.NewEncoder(&coded, &codec.MsgpackHandle{}).Encode(o)
	a.send("codec", coded.Bytes(), err) // want publish "kafka codec" message "Order"
	b, err = json.Marshal(o)
	a.send("base64", []byte(base64.StdEncoding.EncodeToString(b)), err) // want publish "kafka base64" message "Order"
	a.send("hex", []byte(hex.EncodeToString(b)), err)                   // want publish "kafka hex" message "Order"
}

func (a *app) protobuf(m *Price) {
	b, err := proto.Marshal(m)
	a.send("proto", b, err) // want publish "kafka proto" message "Price"
	b, err = proto.MarshalOptions{}.MarshalAppend(nil, m)
	a.send("append", b, err) // want publish "kafka append" message "Price"
	b, err = protojson.Marshal(m)
	a.send("protojson", b, err) // want publish "kafka protojson" message "Price"
	b, err = prototext.Marshal(m)
	a.send("prototext", b, err) // want publish "kafka prototext" message "Price"
	b, err = oldproto.Marshal(m)
	a.send("golang", b, err) // want publish "kafka golang" message "Price"
	text, err := (&jsonpb.Marshaler{}).MarshalToString(m)
	a.send("jsonpb", []byte(text), err) // want publish "kafka jsonpb" message "Price"
	packed, err := anypb.New(m)
	if err == nil {
		b, err = proto.Marshal(packed)
		a.send("any", b, err) // want publish "kafka any" message "Price"
	}
	b, err = gogo.Marshal(&Nothing{&gogotypes.Empty{}})
	a.send("gogo", b, err) // want publish "kafka gogo" message "Nothing"
	var buf bytes.Buffer
	err = (&gogojsonpb.Marshaler{}).Marshal(&buf, &Nothing{&gogotypes.Empty{}})
	a.send("gogojsonpb", buf.Bytes(), err) // want publish "kafka gogojsonpb" message "Nothing"
}

func (a *app) consume() {
	ctx := context.Background()
	var o Order
	var p Price
	m0, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "json"}).ReadMessage(ctx) // want subscribe "kafka json" message "Order"
	_ = json.NewDecoder(bytes.NewReader(m0.Value)).Decode(&o)
	m1, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "xml"}).ReadMessage(ctx) // want subscribe "kafka xml" message "Order"
	_ = xml.Unmarshal(m1.Value, &o)
	m2, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "goccy"}).ReadMessage(ctx) // want subscribe "kafka goccy" message "Order"
	_ = goccy.Unmarshal(m2.Value, &o)
	m3, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "segmentio"}).ReadMessage(ctx) // want subscribe "kafka segmentio" message "Order"
	_ = segmentio.Unmarshal(m3.Value, &o)
	m4, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "jsoniter"}).ReadMessage(ctx) // want subscribe "kafka jsoniter" message "Order"
	_ = jsoniter.ConfigDefault.Unmarshal(m4.Value, &o)
	m5, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "sonic"}).ReadMessage(ctx) // want subscribe "kafka sonic" message "Order"
	_ = sonic.ConfigDefault.NewDecoder(bytes.NewReader(m5.Value)).Decode(&o)
	m6, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "easyjson"}).ReadMessage(ctx) // want subscribe "kafka easyjson" message "Order"
	_ = easyjson.Unmarshal(m6.Value, &o)
	m7, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "msgpack"}).ReadMessage(ctx) // want subscribe "kafka msgpack" message "Order"
	_ = msgpack.NewDecoder(bytes.NewBuffer(m7.Value)).Decode(&o)
	m8, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "cbor"}).ReadMessage(ctx) // want subscribe "kafka cbor" message "Order"
	_ = cbor.Unmarshal(m8.Value, &o)
	m9, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "bson"}).ReadMessage(ctx) // want subscribe "kafka bson" message "Order"
	_ = bson.Unmarshal(m9.Value, &o)
	m10, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "avro"}).ReadMessage(ctx) // want subscribe "kafka avro" message "Order"
	_ = avro.Unmarshal(avro.MustParse(`"string"`), m10.Value, &o)
	m11, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "gob"}).ReadMessage(ctx) // want subscribe "kafka gob" message "Order"
	_ = gob.NewDecoder(bytes.NewReader(m11.Value)).Decode(&o)
	m12, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "msgp"}).ReadMessage(ctx) // want subscribe "kafka msgp" message "Order"
	_ = msgp.Decode(bytes.NewReader(m12.Value), &o)
	m13, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "codec"}).ReadMessage(ctx) // want subscribe "kafka codec" message "Order"
	_ = codec.NewDecoderBytes(m13.Value, &codec.MsgpackHandle{}).Decode(&o)
	m14, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "proto"}).ReadMessage(ctx) // want subscribe "kafka proto" message "Price"
	_ = proto.Unmarshal(m14.Value, &p)
	m15, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "protojson"}).ReadMessage(ctx) // want subscribe "kafka protojson" message "Price"
	_ = protojson.UnmarshalOptions{}.Unmarshal(m15.Value, &p)
	m16, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "golang"}).ReadMessage(ctx) // want subscribe "kafka golang" message "Price"
	_ = oldproto.Unmarshal(m16.Value, &p)
	m17, _ := kafka.NewReader(kafka.ReaderConfig{Topic: "jsonpb"}).ReadMessage(ctx) // want subscribe "kafka jsonpb" message "Price"
	_ = jsonpb.Unmarshal(bytes.NewReader(m17.Value), &p)
}
