// Package cleanenv is a stub of the library of this import path.
package cleanenv

func ReadConfig(path string, cfg interface{}) error { panic("stub") }
func ReadEnv(cfg interface{}) error                 { panic("stub") }
