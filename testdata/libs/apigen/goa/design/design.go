// Package design describes the orders service.
package design

import . "goa.design/goa/v3/dsl"

var _ = API("shop", func() {
	Title("Shop")
	Server("orders", func() { Host("localhost", func() { URI("http://localhost:7037") }) })
})

// Order is what is sold.
var Order = Type("Order", func() {
	Attribute("id", String)
	Attribute("sku", String)
	Required("id")
})

var _ = Service("orders", func() {
	HTTP(func() { Path("/api/orders") })
	Method("list", func() {
		Result(ArrayOf(Order))
		HTTP(func() { GET("/") })
	})
	Method("create", func() {
		Payload(Order)
		Result(Order)
		HTTP(func() {
			POST("/")
			Response(StatusCreated)
		})
	})
	Method("show", func() {
		Payload(func() {
			Attribute("id", String)
			Required("id")
		})
		Result(Order)
		HTTP(func() { GET("/{id}") })
	})
	Method("remove", func() {
		Payload(func() {
			Attribute("id", String)
			Required("id")
		})
		HTTP(func() {
			DELETE("/{id}")
			Response(StatusNoContent)
		})
	})
	Files("/static/{*path}", "public")
})
