module example.com/acme/tickets/v2
