package link

import "testing"

func TestGeneratedName(t *testing.T) {
	for name, want := range map[string]string{
		"OrderPlaced":     "OrderPlaced",
		"order_placed":    "OrderPlaced",
		"order_2_placed":  "Order_2Placed",
		"order2placed":    "Order2Placed",
		"Order_Placed":    "Order_Placed",
		"_order":          "XOrder",
		"HTTPRequest":     "HTTPRequest",
		"Cart.Emptied":    "Cart_Emptied",
		"Cart.emptied":    "CartEmptied",
		"Cart._emptied":   "Cart_XEmptied",
		"Cart.Item.Price": "Cart_Item_Price",
	} {
		if got := generatedName(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
