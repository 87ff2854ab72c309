// An object-relational mapper's generated code: hooks around mutators, interceptors
// around queriers, every one of which may run every other. It takes no time.
package main

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type value any

type mutation interface{ Client() *client }

type mutator interface {
	Mutate(context.Context, mutation) (value, error)
}

type mutateFunc func(context.Context, mutation) (value, error)

func (f mutateFunc) Mutate(ctx context.Context, m mutation) (value, error) { return f(ctx, m) }

type hook func(mutator) mutator

type query any

type querier interface {
	Query(context.Context, query) (value, error)
}

type querierFunc func(context.Context, query) (value, error)

func (f querierFunc) Query(ctx context.Context, q query) (value, error) { return f(ctx, q) }

type interceptor interface{ Intercept(querier) querier }

type interceptFunc func(querier) querier

func (f interceptFunc) Intercept(next querier) querier { return f(next) }

type config struct {
	log    func(...any)
	hooks  *hooks
	inters *inters
}

func withHooks(ctx context.Context, exec func(context.Context) (value, error), m mutation, hooks []hook) (value, error) {
	if len(hooks) == 0 {
		return exec(ctx)
	}
	var mut mutator = mutateFunc(func(ctx context.Context, m mutation) (value, error) { return exec(ctx) })
	for i := len(hooks) - 1; i >= 0; i-- {
		mut = hooks[i](mut)
	}
	return mut.Mutate(ctx, m)
}

func withInterceptors(ctx context.Context, q query, qr querier, inters []interceptor) (value, error) {
	for i := len(inters) - 1; i >= 0; i-- {
		qr = inters[i].Intercept(qr)
	}
	return qr.Query(ctx, q)
}

type hooks struct{ Account, Book, Card, Dish, Event, Flat, Group, House []hook }

type inters struct{ Account, Book, Card, Dish, Event, Flat, Group, House []interceptor }

type client struct {
	config
	Account *AccountClient
	Book    *BookClient
	Card    *CardClient
	Dish    *DishClient
	Event   *EventClient
	Flat    *FlatClient
	Group   *GroupClient
	House   *HouseClient
}

func newClient(topics *kafka.Writer) *client {
	c := &client{config: config{hooks: &hooks{}, inters: &inters{}}}
	c.Account = &AccountClient{config: c.config}
	c.Book = &BookClient{config: c.config}
	c.Card = &CardClient{config: c.config}
	c.Dish = &DishClient{config: c.config}
	c.Event = &EventClient{config: c.config}
	c.Flat = &FlatClient{config: c.config}
	c.Group = &GroupClient{config: c.config}
	c.House = &HouseClient{config: c.config}
	return c
}

func (c *client) Use(hs ...hook) {
	c.Account.Use(hs...)
	c.Book.Use(hs...)
	c.Card.Use(hs...)
	c.Dish.Use(hs...)
	c.Event.Use(hs...)
	c.Flat.Use(hs...)
	c.Group.Use(hs...)
	c.House.Use(hs...)
}

func (c *client) Intercept(is ...interceptor) {
	c.Account.Intercept(is...)
	c.Book.Intercept(is...)
	c.Card.Intercept(is...)
	c.Dish.Intercept(is...)
	c.Event.Intercept(is...)
	c.Flat.Intercept(is...)
	c.Group.Intercept(is...)
	c.House.Intercept(is...)
}

func (c *client) Mutate(ctx context.Context, m mutation) (value, error) {
	switch m := m.(type) {
	case *AccountMutation:
		return c.Account.mutate(ctx, m)
	case *BookMutation:
		return c.Book.mutate(ctx, m)
	case *CardMutation:
		return c.Card.mutate(ctx, m)
	case *DishMutation:
		return c.Dish.mutate(ctx, m)
	case *EventMutation:
		return c.Event.mutate(ctx, m)
	case *FlatMutation:
		return c.Flat.mutate(ctx, m)
	case *GroupMutation:
		return c.Group.mutate(ctx, m)
	case *HouseMutation:
		return c.House.mutate(ctx, m)
	}
	return nil, nil
}

type Account struct {
	config
	ID int
}

func (e *Account) QueryBook() *BookQuery { return (&AccountClient{config: e.config}).QueryBook(e) }

type AccountClient struct{ config }

func (c *AccountClient) Use(hs ...hook) { c.hooks.Account = append(c.hooks.Account, hs...) }

func (c *AccountClient) Intercept(is ...interceptor) {
	c.inters.Account = append(c.inters.Account, is...)
}

func (c *AccountClient) Create() *AccountCreate {
	return &AccountCreate{config: c.config, hooks: c.hooks.Account, mutation: newAccountMutation(c.config, withAccountID(1))}
}

func (c *AccountClient) Query() *AccountQuery {
	return &AccountQuery{config: c.config, inters: c.inters.Account}
}

func (c *AccountClient) QueryBook(e *Account) *BookQuery {
	q := (&BookClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *AccountClient) mutate(ctx context.Context, m *AccountMutation) (value, error) {
	return (&AccountCreate{config: c.config, hooks: c.hooks.Account, mutation: m}).Save(ctx)
}

type AccountMutation struct {
	config
	old func(context.Context) (*Account, error)
}

type accountOption func(*AccountMutation)

func newAccountMutation(c config, opts ...accountOption) *AccountMutation {
	m := &AccountMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withAccountID(id int) accountOption {
	return func(m *AccountMutation) {
		m.old = func(ctx context.Context) (*Account, error) { return m.Client().Account.Query().Only(ctx) }
	}
}

func (m *AccountMutation) Client() *client { return &client{config: m.config} }

type AccountCreate struct {
	config
	mutation *AccountMutation
	hooks    []hook
}

func (c *AccountCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *AccountCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Account{config: c.config}, nil
}

type AccountQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Account) error
	with   *BookQuery
}

func (q *AccountQuery) WithBook(opts ...func(*BookQuery)) *AccountQuery {
	query := (&BookClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *AccountQuery) Only(ctx context.Context) (*Account, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*AccountQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Account), nil
}

func (q *AccountQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Account{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type Book struct {
	config
	ID int
}

func (e *Book) QueryCard() *CardQuery { return (&BookClient{config: e.config}).QueryCard(e) }

type BookClient struct{ config }

func (c *BookClient) Use(hs ...hook) { c.hooks.Book = append(c.hooks.Book, hs...) }

func (c *BookClient) Intercept(is ...interceptor) { c.inters.Book = append(c.inters.Book, is...) }

func (c *BookClient) Create() *BookCreate {
	return &BookCreate{config: c.config, hooks: c.hooks.Book, mutation: newBookMutation(c.config, withBookID(1))}
}

func (c *BookClient) Query() *BookQuery { return &BookQuery{config: c.config, inters: c.inters.Book} }

func (c *BookClient) QueryCard(e *Book) *CardQuery {
	q := (&CardClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *BookClient) mutate(ctx context.Context, m *BookMutation) (value, error) {
	return (&BookCreate{config: c.config, hooks: c.hooks.Book, mutation: m}).Save(ctx)
}

type BookMutation struct {
	config
	old func(context.Context) (*Book, error)
}

type bookOption func(*BookMutation)

func newBookMutation(c config, opts ...bookOption) *BookMutation {
	m := &BookMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withBookID(id int) bookOption {
	return func(m *BookMutation) {
		m.old = func(ctx context.Context) (*Book, error) { return m.Client().Book.Query().Only(ctx) }
	}
}

func (m *BookMutation) Client() *client { return &client{config: m.config} }

type BookCreate struct {
	config
	mutation *BookMutation
	hooks    []hook
}

func (c *BookCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *BookCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Book{config: c.config}, nil
}

type BookQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Book) error
	with   *CardQuery
}

func (q *BookQuery) WithCard(opts ...func(*CardQuery)) *BookQuery {
	query := (&CardClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *BookQuery) Only(ctx context.Context) (*Book, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*BookQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Book), nil
}

func (q *BookQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Book{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type Card struct {
	config
	ID int
}

func (e *Card) QueryDish() *DishQuery { return (&CardClient{config: e.config}).QueryDish(e) }

type CardClient struct{ config }

func (c *CardClient) Use(hs ...hook) { c.hooks.Card = append(c.hooks.Card, hs...) }

func (c *CardClient) Intercept(is ...interceptor) { c.inters.Card = append(c.inters.Card, is...) }

func (c *CardClient) Create() *CardCreate {
	return &CardCreate{config: c.config, hooks: c.hooks.Card, mutation: newCardMutation(c.config, withCardID(1))}
}

func (c *CardClient) Query() *CardQuery { return &CardQuery{config: c.config, inters: c.inters.Card} }

func (c *CardClient) QueryDish(e *Card) *DishQuery {
	q := (&DishClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *CardClient) mutate(ctx context.Context, m *CardMutation) (value, error) {
	return (&CardCreate{config: c.config, hooks: c.hooks.Card, mutation: m}).Save(ctx)
}

type CardMutation struct {
	config
	old func(context.Context) (*Card, error)
}

type cardOption func(*CardMutation)

func newCardMutation(c config, opts ...cardOption) *CardMutation {
	m := &CardMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withCardID(id int) cardOption {
	return func(m *CardMutation) {
		m.old = func(ctx context.Context) (*Card, error) { return m.Client().Card.Query().Only(ctx) }
	}
}

func (m *CardMutation) Client() *client { return &client{config: m.config} }

type CardCreate struct {
	config
	mutation *CardMutation
	hooks    []hook
}

func (c *CardCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *CardCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Card{config: c.config}, nil
}

type CardQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Card) error
	with   *DishQuery
}

func (q *CardQuery) WithDish(opts ...func(*DishQuery)) *CardQuery {
	query := (&DishClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *CardQuery) Only(ctx context.Context) (*Card, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*CardQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Card), nil
}

func (q *CardQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Card{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type Dish struct {
	config
	ID int
}

func (e *Dish) QueryEvent() *EventQuery { return (&DishClient{config: e.config}).QueryEvent(e) }

type DishClient struct{ config }

func (c *DishClient) Use(hs ...hook) { c.hooks.Dish = append(c.hooks.Dish, hs...) }

func (c *DishClient) Intercept(is ...interceptor) { c.inters.Dish = append(c.inters.Dish, is...) }

func (c *DishClient) Create() *DishCreate {
	return &DishCreate{config: c.config, hooks: c.hooks.Dish, mutation: newDishMutation(c.config, withDishID(1))}
}

func (c *DishClient) Query() *DishQuery { return &DishQuery{config: c.config, inters: c.inters.Dish} }

func (c *DishClient) QueryEvent(e *Dish) *EventQuery {
	q := (&EventClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *DishClient) mutate(ctx context.Context, m *DishMutation) (value, error) {
	return (&DishCreate{config: c.config, hooks: c.hooks.Dish, mutation: m}).Save(ctx)
}

type DishMutation struct {
	config
	old func(context.Context) (*Dish, error)
}

type dishOption func(*DishMutation)

func newDishMutation(c config, opts ...dishOption) *DishMutation {
	m := &DishMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withDishID(id int) dishOption {
	return func(m *DishMutation) {
		m.old = func(ctx context.Context) (*Dish, error) { return m.Client().Dish.Query().Only(ctx) }
	}
}

func (m *DishMutation) Client() *client { return &client{config: m.config} }

type DishCreate struct {
	config
	mutation *DishMutation
	hooks    []hook
}

func (c *DishCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *DishCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Dish{config: c.config}, nil
}

type DishQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Dish) error
	with   *EventQuery
}

func (q *DishQuery) WithEvent(opts ...func(*EventQuery)) *DishQuery {
	query := (&EventClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *DishQuery) Only(ctx context.Context) (*Dish, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*DishQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Dish), nil
}

func (q *DishQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Dish{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type Event struct {
	config
	ID int
}

func (e *Event) QueryFlat() *FlatQuery { return (&EventClient{config: e.config}).QueryFlat(e) }

type EventClient struct{ config }

func (c *EventClient) Use(hs ...hook) { c.hooks.Event = append(c.hooks.Event, hs...) }

func (c *EventClient) Intercept(is ...interceptor) { c.inters.Event = append(c.inters.Event, is...) }

func (c *EventClient) Create() *EventCreate {
	return &EventCreate{config: c.config, hooks: c.hooks.Event, mutation: newEventMutation(c.config, withEventID(1))}
}

func (c *EventClient) Query() *EventQuery {
	return &EventQuery{config: c.config, inters: c.inters.Event}
}

func (c *EventClient) QueryFlat(e *Event) *FlatQuery {
	q := (&FlatClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *EventClient) mutate(ctx context.Context, m *EventMutation) (value, error) {
	return (&EventCreate{config: c.config, hooks: c.hooks.Event, mutation: m}).Save(ctx)
}

type EventMutation struct {
	config
	old func(context.Context) (*Event, error)
}

type eventOption func(*EventMutation)

func newEventMutation(c config, opts ...eventOption) *EventMutation {
	m := &EventMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withEventID(id int) eventOption {
	return func(m *EventMutation) {
		m.old = func(ctx context.Context) (*Event, error) { return m.Client().Event.Query().Only(ctx) }
	}
}

func (m *EventMutation) Client() *client { return &client{config: m.config} }

type EventCreate struct {
	config
	mutation *EventMutation
	hooks    []hook
}

func (c *EventCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *EventCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Event{config: c.config}, nil
}

type EventQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Event) error
	with   *FlatQuery
}

func (q *EventQuery) WithFlat(opts ...func(*FlatQuery)) *EventQuery {
	query := (&FlatClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *EventQuery) Only(ctx context.Context) (*Event, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*EventQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Event), nil
}

func (q *EventQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Event{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type Flat struct {
	config
	ID int
}

func (e *Flat) QueryGroup() *GroupQuery { return (&FlatClient{config: e.config}).QueryGroup(e) }

type FlatClient struct{ config }

func (c *FlatClient) Use(hs ...hook) { c.hooks.Flat = append(c.hooks.Flat, hs...) }

func (c *FlatClient) Intercept(is ...interceptor) { c.inters.Flat = append(c.inters.Flat, is...) }

func (c *FlatClient) Create() *FlatCreate {
	return &FlatCreate{config: c.config, hooks: c.hooks.Flat, mutation: newFlatMutation(c.config, withFlatID(1))}
}

func (c *FlatClient) Query() *FlatQuery { return &FlatQuery{config: c.config, inters: c.inters.Flat} }

func (c *FlatClient) QueryGroup(e *Flat) *GroupQuery {
	q := (&GroupClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *FlatClient) mutate(ctx context.Context, m *FlatMutation) (value, error) {
	return (&FlatCreate{config: c.config, hooks: c.hooks.Flat, mutation: m}).Save(ctx)
}

type FlatMutation struct {
	config
	old func(context.Context) (*Flat, error)
}

type flatOption func(*FlatMutation)

func newFlatMutation(c config, opts ...flatOption) *FlatMutation {
	m := &FlatMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withFlatID(id int) flatOption {
	return func(m *FlatMutation) {
		m.old = func(ctx context.Context) (*Flat, error) { return m.Client().Flat.Query().Only(ctx) }
	}
}

func (m *FlatMutation) Client() *client { return &client{config: m.config} }

type FlatCreate struct {
	config
	mutation *FlatMutation
	hooks    []hook
}

func (c *FlatCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *FlatCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Flat{config: c.config}, nil
}

type FlatQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Flat) error
	with   *GroupQuery
}

func (q *FlatQuery) WithGroup(opts ...func(*GroupQuery)) *FlatQuery {
	query := (&GroupClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *FlatQuery) Only(ctx context.Context) (*Flat, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*FlatQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Flat), nil
}

func (q *FlatQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Flat{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type Group struct {
	config
	ID int
}

func (e *Group) QueryHouse() *HouseQuery { return (&GroupClient{config: e.config}).QueryHouse(e) }

type GroupClient struct{ config }

func (c *GroupClient) Use(hs ...hook) { c.hooks.Group = append(c.hooks.Group, hs...) }

func (c *GroupClient) Intercept(is ...interceptor) { c.inters.Group = append(c.inters.Group, is...) }

func (c *GroupClient) Create() *GroupCreate {
	return &GroupCreate{config: c.config, hooks: c.hooks.Group, mutation: newGroupMutation(c.config, withGroupID(1))}
}

func (c *GroupClient) Query() *GroupQuery {
	return &GroupQuery{config: c.config, inters: c.inters.Group}
}

func (c *GroupClient) QueryHouse(e *Group) *HouseQuery {
	q := (&HouseClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *GroupClient) mutate(ctx context.Context, m *GroupMutation) (value, error) {
	return (&GroupCreate{config: c.config, hooks: c.hooks.Group, mutation: m}).Save(ctx)
}

type GroupMutation struct {
	config
	old func(context.Context) (*Group, error)
}

type groupOption func(*GroupMutation)

func newGroupMutation(c config, opts ...groupOption) *GroupMutation {
	m := &GroupMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withGroupID(id int) groupOption {
	return func(m *GroupMutation) {
		m.old = func(ctx context.Context) (*Group, error) { return m.Client().Group.Query().Only(ctx) }
	}
}

func (m *GroupMutation) Client() *client { return &client{config: m.config} }

type GroupCreate struct {
	config
	mutation *GroupMutation
	hooks    []hook
}

func (c *GroupCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *GroupCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &Group{config: c.config}, nil
}

type GroupQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *Group) error
	with   *HouseQuery
}

func (q *GroupQuery) WithHouse(opts ...func(*HouseQuery)) *GroupQuery {
	query := (&HouseClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *GroupQuery) Only(ctx context.Context) (*Group, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*GroupQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*Group), nil
}

func (q *GroupQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &Group{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

type House struct {
	config
	ID int
}

func (e *House) QueryAccount() *AccountQuery { return (&HouseClient{config: e.config}).QueryAccount(e) }

type HouseClient struct{ config }

func (c *HouseClient) Use(hs ...hook) { c.hooks.House = append(c.hooks.House, hs...) }

func (c *HouseClient) Intercept(is ...interceptor) { c.inters.House = append(c.inters.House, is...) }

func (c *HouseClient) Create() *HouseCreate {
	return &HouseCreate{config: c.config, hooks: c.hooks.House, mutation: newHouseMutation(c.config, withHouseID(1))}
}

func (c *HouseClient) Query() *HouseQuery {
	return &HouseQuery{config: c.config, inters: c.inters.House}
}

func (c *HouseClient) QueryAccount(e *House) *AccountQuery {
	q := (&AccountClient{config: c.config}).Query()
	q.path = func(ctx context.Context) (value, error) { return c.Query().Only(ctx) }
	return q
}

func (c *HouseClient) mutate(ctx context.Context, m *HouseMutation) (value, error) {
	return (&HouseCreate{config: c.config, hooks: c.hooks.House, mutation: m}).Save(ctx)
}

type HouseMutation struct {
	config
	old func(context.Context) (*House, error)
}

type houseOption func(*HouseMutation)

func newHouseMutation(c config, opts ...houseOption) *HouseMutation {
	m := &HouseMutation{config: c}
	for _, opt := range opts {
		opt(m)
	}
	return m
}

func withHouseID(id int) houseOption {
	return func(m *HouseMutation) {
		m.old = func(ctx context.Context) (*House, error) { return m.Client().House.Query().Only(ctx) }
	}
}

func (m *HouseMutation) Client() *client { return &client{config: m.config} }

type HouseCreate struct {
	config
	mutation *HouseMutation
	hooks    []hook
}

func (c *HouseCreate) Save(ctx context.Context) (value, error) {
	return withHooks(ctx, c.save, c.mutation, c.hooks)
}

func (c *HouseCreate) save(ctx context.Context) (value, error) {
	if _, err := c.mutation.old(ctx); err != nil {
		return nil, err
	}
	return &House{config: c.config}, nil
}

type HouseQuery struct {
	config
	inters []interceptor
	path   func(context.Context) (value, error)
	load   []func(context.Context, *House) error
	with   *AccountQuery
}

func (q *HouseQuery) WithAccount(opts ...func(*AccountQuery)) *HouseQuery {
	query := (&AccountClient{config: q.config}).Query()
	for _, opt := range opts {
		opt(query)
	}
	q.with = query
	return q
}

func (q *HouseQuery) Only(ctx context.Context) (*House, error) {
	v, err := withInterceptors(ctx, q, querierFunc(func(ctx context.Context, x query) (value, error) {
		return x.(*HouseQuery).all(ctx)
	}), q.inters)
	if err != nil {
		return nil, err
	}
	return v.(*House), nil
}

func (q *HouseQuery) all(ctx context.Context) (value, error) {
	if q.path != nil {
		if _, err := q.path(ctx); err != nil {
			return nil, err
		}
	}
	if q.with != nil {
		if _, err := q.with.Only(ctx); err != nil {
			return nil, err
		}
	}
	e := &House{config: q.config}
	for _, load := range q.load {
		if err := load(ctx, e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

func main() {
	w := &kafka.Writer{Topic: "changes"}
	db := newClient(w)
	db.Use(func(next mutator) mutator {
		return mutateFunc(func(ctx context.Context, m mutation) (value, error) {
			return next.Mutate(ctx, m)
		})
	})
	db.Intercept(interceptFunc(func(next querier) querier {
		return querierFunc(func(ctx context.Context, q query) (value, error) { return next.Query(ctx, q) })
	}))
	ctx := context.Background()
	w.WriteMessages(ctx, kafka.Message{}) // want publish "kafka changes"

	db.Account.Create().Save(ctx)
	db.Account.Query().WithBook().Only(ctx)
	(&Account{config: db.config}).QueryBook().Only(ctx)

	db.Book.Create().Save(ctx)
	db.Book.Query().WithCard().Only(ctx)
	(&Book{config: db.config}).QueryCard().Only(ctx)

	db.Card.Create().Save(ctx)
	db.Card.Query().WithDish().Only(ctx)
	(&Card{config: db.config}).QueryDish().Only(ctx)

	db.Dish.Create().Save(ctx)
	db.Dish.Query().WithEvent().Only(ctx)
	(&Dish{config: db.config}).QueryEvent().Only(ctx)

	db.Event.Create().Save(ctx)
	db.Event.Query().WithFlat().Only(ctx)
	(&Event{config: db.config}).QueryFlat().Only(ctx)

	db.Flat.Create().Save(ctx)
	db.Flat.Query().WithGroup().Only(ctx)
	(&Flat{config: db.config}).QueryGroup().Only(ctx)

	db.Group.Create().Save(ctx)
	db.Group.Query().WithHouse().Only(ctx)
	(&Group{config: db.config}).QueryHouse().Only(ctx)

	db.House.Create().Save(ctx)
	db.House.Query().WithAccount().Only(ctx)
	(&House{config: db.config}).QueryAccount().Only(ctx)

}
