namespace go shop

struct ItemReq {
  1: i64 id (api.path="id")
}
struct ItemResp {
  1: string title
}

service Shop {
  ItemResp GetItem(1: ItemReq req) (api.get="/api/items/:id")
  ItemResp BuyItem(1: ItemReq req) (api.post="/api/items/:id/buy")
}
