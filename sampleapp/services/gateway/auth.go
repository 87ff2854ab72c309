package main

import (
	"context"
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

// authenticator checks the clients' tokens.
type authenticator struct {
	secret []byte
}

// memberKey is the context key of the id of the member who calls.
type memberKey struct{}

// memberID returns the id of the member who calls, or "" on a route without a token.
func memberID(ctx context.Context) string {
	id, _ := ctx.Value(memberKey{}).(string)
	return id
}

// requireToken lets only requests with a valid, unexpired token through. The token's
// subject is the member's id.
func (a *authenticator) requireToken(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok {
			http.Error(w, "token missing", http.StatusUnauthorized)
			return
		}
		var claims jwt.RegisteredClaims
		_, err := jwt.ParseWithClaims(token, &claims, a.key,
			jwt.WithValidMethods([]string{jwt.SigningMethodHS256.Alg()}),
			jwt.WithExpirationRequired())
		if err != nil || claims.Subject == "" {
			http.Error(w, "token not valid", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), memberKey{}, claims.Subject)))
	})
}

// key implements jwt.Keyfunc.
func (a *authenticator) key(*jwt.Token) (any, error) { return a.secret, nil }
