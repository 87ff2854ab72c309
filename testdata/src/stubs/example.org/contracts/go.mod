module example.org/contracts

go 1.26

require google.golang.org/protobuf v0.0.0
