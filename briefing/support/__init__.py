"""What every room may lean on: whole files, the encoder, progress on a terminal, seconds."""
