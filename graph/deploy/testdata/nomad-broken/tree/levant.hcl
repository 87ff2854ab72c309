job "[[ .name ]]" {
[[ range .x ]]
}
