namespace go calc

struct Work {
  1: i32 left,
  2: i32 right,
}

service Calculator {
  void ping(),
  i32 add(1: i32 left, 2: i32 right),
  i32 calculate(1: Work work),
  oneway void zip(),
}

service Audit {
  void record(1: string line),
}
