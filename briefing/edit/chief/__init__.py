"""The chief editor that may be a model: asked by numbers, its answer checked."""
