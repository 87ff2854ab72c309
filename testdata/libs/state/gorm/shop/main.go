// gorm: chains of conditions, associations, generics, transactions.
package main

import (
	"context"
	"log"

	"gorm.io/gorm"
)

type order struct {
	gorm.Model
	Status string
	Lines  []line
}

type line struct {
	gorm.Model
	OrderID uint
}

func place(db *gorm.DB, o *order) error {
	// want effect "begin (*gorm.DB).Transaction"
	return db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(o).Error; err != nil { // want effect "write (*gorm.DB).Create"
			return err
		}
		return tx.Model(o).Association("Lines").Append(&line{}) // want effect "write (*gorm.Association).Append"
	})
}

func cancel(ctx context.Context, db *gorm.DB, id uint) error {
	tx := db.WithContext(ctx).Begin() // want effect "begin (*gorm.DB).Begin"
	var o order
	if err := tx.First(&o, id).Error; err != nil { // want effect "read (*gorm.DB).First"
		tx.Rollback() // want effect "rollback (*gorm.DB).Rollback"
		return err
	}
	tx.Model(&order{}).Where("id = ?", id).Update("status", "cancelled") // want effect "write (*gorm.DB).Update"
	return tx.Commit().Error                                             // want effect "commit (*gorm.DB).Commit"
}

func report(db *gorm.DB) (n int64, err error) {
	var open []order
	err = db.Where("status = ?", "open").Order("id").Limit(10).Find(&open).Error // want effect "read (*gorm.DB).Find"
	db.Table("orders").Where("status = ?", "paid").Count(&n)                     // want effect "read (*gorm.DB).Count"
	db.Raw("SELECT count(*) FROM lines").Scan(&n)                                // want effect "read (*gorm.DB).Scan"
	db.Exec("DELETE FROM lines WHERE order_id IS NULL")                          // want effect "write (*gorm.DB).Exec"
	return n, err
}

func typed(ctx context.Context, db *gorm.DB) error {
	_, err := gorm.G[order](db).Where("id = ?", 1).First(ctx) // want effect "read (gorm.ExecInterface).First"
	if err != nil {
		return gorm.G[order](db).Create(ctx, &order{}) // want effect "write (gorm.CreateInterface).Create"
	}
	_, err = gorm.G[order](db).Where("id = ?", 1).Update(ctx, "status", "seen") // want effect "write (gorm.ChainInterface).Update"
	return err
}

func run(dialector gorm.Dialector) error {
	db, err := gorm.Open(dialector, &gorm.Config{})
	if err != nil {
		return err
	}
	n, err := report(db)
	log.Print(n, err, place(db, &order{}), cancel(context.Background(), db, 1))
	return typed(context.Background(), db)
}

func main() { log.Print(run(nil)) }
