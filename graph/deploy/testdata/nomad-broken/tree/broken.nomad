job "a" {
  group "g" {
    task "t" {
      config { image = "x" }
      env { A = "1" }
    }
  }
}
job "b" {
  group "g" {
    task "u" { env { B = 
