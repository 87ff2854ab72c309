module github.com/spf13/viper

go 1.26

require github.com/spf13/pflag v0.0.0
