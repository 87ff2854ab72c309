// Package web is an in-house HTTP client.
package web

type Client struct{ base string }

func New() *Client { return &Client{} }

func (c *Client) Base(url string) *Client { return c }

func (c *Client) Get(path string) {}
