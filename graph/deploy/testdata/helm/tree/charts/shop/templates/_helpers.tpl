{{- define "shop.fullname" -}}
{{- printf "%s-%s" .Release.Name .Values.order.name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "shop.labels" }}
app: {{ .Values.order.name }}
chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}
