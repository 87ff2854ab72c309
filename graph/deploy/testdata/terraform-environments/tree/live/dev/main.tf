module "pairs" {
  source = "../../modules/pair"
  name = "x"
  env = "dev"
}
