FROM golang AS b
COPY . /s
WORKDIR /s
RUN go build -o /o ./cmd/orders
FROM scratch
COPY --from=b /o /o
ENTRYPOINT ["/o"]
