variable "topic_prefix" {
  default = "local"
}
variable "tag" {}

locals {
  topic = "${var.topic_prefix}.orders"
}

job "shop" {
  meta {
    region = "eu"
  }
  group "orders" {
    network {
      port "http" { to = 8080 }
    }
    service {
      name = "orders-api"
      port = "http"
    }
    task "server" {
      driver = "docker"
      config {
        image = "acme/orders:${var.tag}"
        args  = ["serve", "--topic=${local.topic}"]
      }
      env {
        ORDER_TOPIC  = local.topic
        REGION_TOPIC = "orders.${meta.region}"
        BIND         = "0.0.0.0:${NOMAD_PORT_http}"
        BILLING      = "http://${NOMAD_UPSTREAM_ADDR_billing}"
        TASK         = "${NOMAD_TASK_NAME}"
      }
      template {
        data        = <<EOH
# comment
BROKERS = "kafka-1:9092"
{{- with secret "kv/orders" }}
PASSWORD="{{ .Data.data.password }}"
{{- end }}
{{ range service "mailer" -}}
MAILER_URL=http://{{ .Address }}:{{ .Port }}
{{- end }}
AUDIT_TOPIC={{ key "orders/audit-topic" }}
EOH
        destination = "secrets/app.env"
        env         = true
      }
      template {
        data        = <<-EOH
          queue:
            name: order-queue
        EOH
        destination = "local/config.yaml"
      }
    }
    task "log-shipper" {
      driver = "docker"
      config { image = "fluent/fluent-bit" }
    }
  }
  group "billing" {
    service { name = "billing" }
    task "billing" {
      driver = "exec"
      config {
        command = "local/billing"
        args    = ["run"]
      }
      env = { ORDER_TOPIC = "${var.topic_prefix}.orders", ONE_LINE = "1" }
      template {
        data        = "ONE=x"
        destination = "one.env"
        env         = true
      }
    }
  }
}
