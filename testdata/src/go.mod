module fixtures

go 1.26

require (
	example.org/contracts v0.0.0
	example.org/platform/bus v0.0.0
	github.com/IBM/sarama v1.0.0
	github.com/ThreeDotsLabs/watermill v0.0.0
	github.com/ThreeDotsLabs/watermill-amqp/v3 v3.0.0
	github.com/ThreeDotsLabs/watermill-kafka/v3 v3.0.0
	github.com/avast/retry-go/v4 v4.0.0
	github.com/aws/aws-sdk-go-v2 v0.0.0
	github.com/aws/aws-sdk-go-v2/config v0.0.0
	github.com/aws/aws-sdk-go-v2/service/sns v0.0.0
	github.com/aws/aws-sdk-go-v2/service/sqs v0.0.0
	github.com/caarlos0/env/v11 v11.0.0
	github.com/cenkalti/backoff/v4 v4.0.0
	github.com/go-chi/chi/v5 v5.0.0
	github.com/go-kit/kit v0.0.0
	github.com/gogo/protobuf v0.0.0
	github.com/golang/protobuf v0.0.0
	github.com/google/uuid v0.0.0
	github.com/google/wire v0.0.0
	github.com/gorilla/mux v0.0.0
	github.com/grpc-ecosystem/grpc-gateway/v2 v2.0.0
	github.com/ilyakaznacheev/cleanenv v0.0.0
	github.com/kelseyhightower/envconfig v0.0.0
	github.com/nats-io/nats.go v0.0.0
	github.com/rabbitmq/amqp091-go v0.0.0
	github.com/redis/go-redis/v9 v9.0.0
	github.com/samber/do/v2 v2.0.0
	github.com/segmentio/kafka-go v0.0.0
	github.com/spf13/cobra v0.0.0
	github.com/spf13/pflag v0.0.0
	github.com/spf13/viper v0.0.0
	github.com/twmb/franz-go v0.0.0
	github.com/urfave/cli/v2 v2.0.0
	go.uber.org/dig v1.0.0
	go.uber.org/fx v1.0.0
	go.yaml.in/yaml/v3 v3.0.0
	golang.org/x/sync v0.0.0
	google.golang.org/grpc v0.0.0
	gorm.io/gorm v1.0.0
	google.golang.org/protobuf v0.0.0
	k8s.io/apimachinery v0.0.0
)

replace (
	example.org/contracts => ./stubs/example.org/contracts
	example.org/platform/bus => ./stubs/example.org/platform/bus
	github.com/ThreeDotsLabs/watermill => ./stubs/github.com/ThreeDotsLabs/watermill
	github.com/ThreeDotsLabs/watermill-amqp/v3 => ./stubs/github.com/ThreeDotsLabs/watermill-amqp/v3
	github.com/ThreeDotsLabs/watermill-kafka/v3 => ./stubs/github.com/ThreeDotsLabs/watermill-kafka/v3
	github.com/avast/retry-go/v4 => ./stubs/github.com/avast/retry-go/v4
	github.com/aws/aws-sdk-go-v2 => ./stubs/github.com/aws/aws-sdk-go-v2
	github.com/aws/aws-sdk-go-v2/config => ./stubs/github.com/aws/aws-sdk-go-v2/config
	github.com/aws/aws-sdk-go-v2/service/sns => ./stubs/github.com/aws/aws-sdk-go-v2/service/sns
	github.com/aws/aws-sdk-go-v2/service/sqs => ./stubs/github.com/aws/aws-sdk-go-v2/service/sqs
	github.com/caarlos0/env/v11 => ./stubs/github.com/caarlos0/env/v11
	github.com/cenkalti/backoff/v4 => ./stubs/github.com/cenkalti/backoff/v4
	github.com/go-chi/chi/v5 => ./stubs/github.com/go-chi/chi/v5
	github.com/go-kit/kit => ./stubs/github.com/go-kit/kit
	github.com/gogo/protobuf => ./stubs/github.com/gogo/protobuf
	github.com/golang/protobuf => ./stubs/github.com/golang/protobuf
	github.com/google/uuid => ./stubs/github.com/google/uuid
	github.com/google/wire => ./stubs/github.com/google/wire
	github.com/gorilla/mux => ./stubs/github.com/gorilla/mux
	github.com/grpc-ecosystem/grpc-gateway/v2 => ./stubs/github.com/grpc-ecosystem/grpc-gateway/v2
	github.com/ilyakaznacheev/cleanenv => ./stubs/github.com/ilyakaznacheev/cleanenv
	github.com/kelseyhightower/envconfig => ./stubs/github.com/kelseyhightower/envconfig
	github.com/nats-io/nats.go => ./stubs/github.com/nats-io/nats.go
	github.com/rabbitmq/amqp091-go => ./stubs/github.com/rabbitmq/amqp091-go
	github.com/redis/go-redis/v9 => ./stubs/github.com/redis/go-redis/v9
	github.com/samber/do/v2 => ./stubs/github.com/samber/do/v2
	github.com/segmentio/kafka-go => ./stubs/github.com/segmentio/kafka-go
	github.com/spf13/cobra => ./stubs/github.com/spf13/cobra
	github.com/spf13/pflag => ./stubs/github.com/spf13/pflag
	github.com/spf13/viper => ./stubs/github.com/spf13/viper
	github.com/twmb/franz-go => ./stubs/github.com/twmb/franz-go
	github.com/urfave/cli/v2 => ./stubs/github.com/urfave/cli/v2
	go.uber.org/dig => ./stubs/go.uber.org/dig
	go.uber.org/fx => ./stubs/go.uber.org/fx
	go.yaml.in/yaml/v3 => ./stubs/go.yaml.in/yaml/v3
	golang.org/x/sync => ./stubs/golang.org/x/sync
	google.golang.org/grpc => ./stubs/google.golang.org/grpc
	google.golang.org/protobuf => ./stubs/google.golang.org/protobuf
	k8s.io/apimachinery => ./stubs/k8s.io/apimachinery
	gorm.io/gorm => ./stubs/gorm.io/gorm
	github.com/IBM/sarama => ./stubs/github.com/IBM/sarama
)
