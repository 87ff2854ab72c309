resource "kubernetes_config_map_v1" "orders" {
  metadata {
    name = "orders-config"
  }
  data = {
    TOPIC = "orders"
    GROUP = local.group
  }
}
locals {
  group = "orders-group"
}
resource "kubernetes_deployment_v1" "orders" {
  metadata { name = "orders" }
  spec {
    template {
      metadata {
        labels = { app = "orders" }
      }
      spec {
        container {
          name  = "orders"
          image = "acme/orders"
          args  = ["serve"]
          env {
            name  = "PLAIN"
            value = kubernetes_config_map_v1.orders.metadata[0].name
          }
          env {
            name = "FROM_KEY"
            value_from {
              config_map_key_ref {
                name = kubernetes_config_map_v1.orders.metadata.0.name
                key  = "TOPIC"
              }
            }
          }
          env {
            name = "FROM_SECRET"
            value_from {
              secret_key_ref {
                name = "s"
                key  = "k"
              }
            }
          }
          env_from {
            prefix = "C_"
            config_map_ref { name = "orders-config" }
          }
        }
      }
    }
  }
}
resource "kubernetes_service_v1" "orders" {
  metadata {
    name      = "orders-svc"
    namespace = "shop"
  }
  spec {
    selector = { app = "orders" }
    port { port = 80 }
  }
}
resource "kubernetes_service_v1" "other" {
  metadata { name = "other-svc" }
  spec {
    selector = { app = "other" }
    port { port = 80 }
  }
}
