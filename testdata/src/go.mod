module fixtures

go 1.26

require (
	github.com/caarlos0/env/v11 v11.0.0
	github.com/go-chi/chi/v5 v5.0.0
	github.com/ilyakaznacheev/cleanenv v0.0.0
	github.com/kelseyhightower/envconfig v0.0.0
	github.com/rabbitmq/amqp091-go v0.0.0
	github.com/segmentio/kafka-go v0.0.0
	github.com/spf13/viper v0.0.0
	github.com/twmb/franz-go v0.0.0
	go.yaml.in/yaml/v3 v3.0.0
	golang.org/x/sync v0.0.0
	google.golang.org/grpc v0.0.0
)

replace (
	github.com/caarlos0/env/v11 => ./stubs/github.com/caarlos0/env/v11
	github.com/go-chi/chi/v5 => ./stubs/github.com/go-chi/chi/v5
	github.com/ilyakaznacheev/cleanenv => ./stubs/github.com/ilyakaznacheev/cleanenv
	github.com/kelseyhightower/envconfig => ./stubs/github.com/kelseyhightower/envconfig
	github.com/rabbitmq/amqp091-go => ./stubs/github.com/rabbitmq/amqp091-go
	github.com/segmentio/kafka-go => ./stubs/github.com/segmentio/kafka-go
	github.com/spf13/viper => ./stubs/github.com/spf13/viper
	github.com/twmb/franz-go => ./stubs/github.com/twmb/franz-go
	go.yaml.in/yaml/v3 => ./stubs/go.yaml.in/yaml/v3
	golang.org/x/sync => ./stubs/golang.org/x/sync
	google.golang.org/grpc => ./stubs/google.golang.org/grpc
)
