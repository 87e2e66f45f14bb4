"""A stand-in for the chief editor's server on this machine, and ways it may answer."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from briefing.show import EditorSettings

Answer = Callable[[BaseHTTPRequestHandler, str], None]


@contextmanager
def editor(answer: Answer, asked: list[tuple[str, str]]) -> Iterator[EditorSettings]:
    """A stand-in for the protocol on this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            rules, question = json.loads(body)["messages"]
            assert (rules["role"], question["role"]) == ("system", "user")
            question = question["content"]
            asked.append((self.path, self.headers.get("Authorization", "")))
            try:
                answer(self, question)
            except OSError:
                return

        def log_message(self, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_address[1]}/v1"
        yield EditorSettings(address=address, model="m", deadline_s=1.0, key="secret")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(content: str) -> Answer:
    return sends(json.dumps({"choices": [{"message": {"content": content}}]}).encode())


def sends(data: bytes, status: int = 200) -> Answer:
    def answer(handler: BaseHTTPRequestHandler, question: str) -> None:
        handler.send_response(status)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def never(handler: BaseHTTPRequestHandler, question: str) -> None:
    time.sleep(1.5)


def drips(handler: BaseHTTPRequestHandler, question: str) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(15):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)
