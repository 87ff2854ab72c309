// Package gorm is a stub of the library of this import path.
package gorm

type DB struct{ Error error }

func (db *DB) Transaction(fc func(tx *DB) error) error { panic("stub") }
func (db *DB) Create(value interface{}) *DB            { panic("stub") }
func (db *DB) Begin() *DB                              { panic("stub") }
func (db *DB) Commit() *DB                             { panic("stub") }
func (db *DB) Rollback() *DB                           { panic("stub") }
