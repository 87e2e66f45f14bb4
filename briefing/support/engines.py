"""The engines that speak: what `engine` may be called in a show, and where its module lies.

An engine is a module with what `briefing.speak.script.Engine` asks for. One more is that module and
a line here; its voices are files in voices/ that name it, and two of them stand under `[voices]` in
show.toml.
"""

ENGINES = {
    "edge": "briefing.speak.edge.engine",
    "kokoro": "briefing.speak.kokoro.engine",
    "server": "briefing.speak.server.engine",
}
EMBEDDED = "kokoro"
"""The engine that needs no network: it speaks where another one is given up."""
AUTO = "auto"
"""Instead of an engine's name: the online one if it answers."""
