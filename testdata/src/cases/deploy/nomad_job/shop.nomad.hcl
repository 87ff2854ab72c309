variable "region" {
  default = "eu"
}

job "shop" {
  group "orders" {
    task "orders" {
      driver = "docker"
      config { image = "registry.example/shop/orders:1" }
      env {
        ORDER_TOPIC = "${var.region}.orders"
        MESH_URL    = "http://${NOMAD_UPSTREAM_ADDR_invoices}"
      }
      template {
        data        = <<EOT
AUDIT_TOPIC="audit-log"
BILLING_URL=http://{{ range service "invoices" }}{{ .Address }}:{{ .Port }}{{ end }}
EOT
        destination = "local/env"
        env         = true
      }
    }
  }
  group "billing" {
    network {
      port "http" {}
    }
    service {
      name = "invoices"
      port = "http"
    }
    task "billing" {
      driver = "docker"
      config { image = "registry.example/shop/billing:1" }
      env {
        ORDER_TOPIC = "${var.region}.orders"
      }
    }
  }
}
