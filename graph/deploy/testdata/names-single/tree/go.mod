module example.com/acme/seatmap
