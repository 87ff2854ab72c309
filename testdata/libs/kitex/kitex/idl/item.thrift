namespace go example.item

struct Item {
  1: i64 id
  2: string title
}

service ItemService {
  Item GetItem(1: i64 id)
  void Delist(1: i64 id)
}
