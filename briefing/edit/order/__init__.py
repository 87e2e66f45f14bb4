"""Which story stands where: its desk, its weight, the order of a programme."""
