module libs/containers

go 1.26

require (
	github.com/google/wire v0.7.0
	github.com/samber/do v1.6.0
	github.com/samber/do/v2 v2.0.0
	github.com/segmentio/kafka-go v0.4.51
	go.uber.org/dig v1.19.0
	go.uber.org/fx v1.24.0
)

require (
	github.com/klauspost/compress v1.15.9 // indirect
	github.com/pierrec/lz4/v4 v4.1.15 // indirect
	github.com/samber/go-type-to-string v1.8.0 // indirect
	go.uber.org/multierr v1.10.0 // indirect
	go.uber.org/zap v1.26.0 // indirect
	golang.org/x/sys v0.0.0-20220412211240-33da011f77ad // indirect
)
