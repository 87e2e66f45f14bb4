"""A format that the package does not know, for the test of its table."""


def text_of(data: bytes, name: str) -> str:
    assert name.endswith(".scroll")
    headline, _, body = data.removeprefix(b"SCROLL").decode().partition("/")
    return f"# {headline}\n\n{body}"
