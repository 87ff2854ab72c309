package x

const A = "B"
