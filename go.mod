module github.com/msatopo/msatopo

go 1.26
