"""Lines in, a label a line out: facts of each line, weights, the likeliest sequence."""
