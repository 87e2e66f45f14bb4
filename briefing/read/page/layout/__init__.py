"""From lines of type to the order in which a reader reads them."""
