// Readers of configuration that rows are about; what they read is a case of testdata/src/cases.
package main

import (
	_ "github.com/caarlos0/env"
	_ "github.com/caarlos0/env/v10"
	_ "github.com/caarlos0/env/v11"
	_ "github.com/caarlos0/env/v6"
	_ "github.com/caarlos0/env/v7"
	_ "github.com/caarlos0/env/v8"
	_ "github.com/caarlos0/env/v9"
	_ "github.com/gassara-kys/envconfig"
	_ "github.com/ilyakaznacheev/cleanenv"
	_ "github.com/kelseyhightower/envconfig"
	_ "github.com/spf13/pflag"
	_ "github.com/spf13/viper"
	_ "go.yaml.in/yaml/v2"
	_ "go.yaml.in/yaml/v3"
	_ "gopkg.in/yaml.v2"
	_ "gopkg.in/yaml.v3"
)

func main() {}
