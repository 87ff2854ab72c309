// Earlier versions of routers, and handlers around handlers.
package main

import (
	_ "github.com/NYTimes/gziphandler"
	_ "github.com/emicklei/go-restful"
	_ "github.com/go-chi/chi"
	_ "github.com/go-kratos/swagger-api/openapiv2"
	_ "github.com/klauspost/compress/gzhttp"
	_ "github.com/labstack/echo"
	_ "github.com/swaggo/echo-swagger"
	_ "github.com/swaggo/gin-swagger"
	_ "github.com/swaggo/http-swagger"
	_ "github.com/swaggo/http-swagger/v2"
	_ "golang.org/x/net/http2/h2c"
)

func main() {}
