FROM golang AS b
COPY . /src
RUN cd /src && for s in delta epsilon zeta; do go build -o /out/$s ./cmd/$s; done
FROM alpine
COPY --from=b /out /usr/local/bin
CMD ["delta"]
