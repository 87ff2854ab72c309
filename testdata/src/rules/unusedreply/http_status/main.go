// Of the reply only the status is looked at, and the body is closed.
package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"
)

type mailer struct {
	base string
	http *http.Client
}

func (m *mailer) send(ctx context.Context, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, m.base+"/mails", bytes.NewReader(body))
	if err != nil {
		return err
	}
	resp, err := m.http.Do(req) // want finding "unusedreply" says "waits for POST /mails of mailer"
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("mailer: %s", resp.Status)
	}
	return nil
}

func (m *mailer) drop(id string) error {
	req, _ := http.NewRequest(http.MethodDelete, m.base+"/mails/"+id, nil)
	_, err := m.http.Do(req) // want finding "unusedreply" says "DELETE /mails/"
	return err
}

func (m *mailer) post() error {
	resp, err := m.http.Post(m.base+"/flush", "", nil) // want finding "unusedreply" says "POST /flush"
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	m := &mailer{"http://mailer", &http.Client{Timeout: time.Second}}
	http.HandleFunc("POST /users", func(w http.ResponseWriter, r *http.Request) {
		m.send(r.Context(), nil)
		m.drop(r.FormValue("id"))
		m.post()
	})
	http.ListenAndServe(":80", nil)
}
