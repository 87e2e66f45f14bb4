"""The official model file from a path or an address, where its packages are gone."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.errors import ModelError
from briefing.settings.voices import voice_by_name
from briefing.speak.kokoro import weights
from briefing.speak.kokoro.model import build_model, open_model
from briefing.speak.kokoro.weights import join_weights, read_weights


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("release")
    (made / "kokoro-v1.0.int8.onnx").write_bytes(join_weights())
    (made / "other.onnx").write_bytes(b"another model")
    return made


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_the_official_file_is_taken_from_a_path_and_over_http(folder: Path, address: str) -> None:
    name = "kokoro-v1.0.int8.onnx"
    joined = join_weights()
    assert read_weights(str(folder / name)) == joined
    assert read_weights(f"{address}/{name}") == joined


def test_another_file_is_refused_and_the_right_one_named(folder: Path, address: str) -> None:
    for source in (str(folder / "other.onnx"), f"{address}/other.onnx"):
        with pytest.raises(ModelError, match=r"other.onnx' .* not kokoro-v1.0.int8.onnx from"):
            read_weights(source)


def test_what_cannot_be_read_is_one_clear_line(folder: Path, address: str) -> None:
    with pytest.raises(ModelError, match=r"none.onnx': no such file"):
        read_weights(str(folder / "none.onnx"))
    with pytest.raises(ModelError, match=r"none.onnx': http error 404"):
        read_weights(f"{address}/none.onnx")
    with pytest.raises(ModelError, match=r"connection refused"):
        read_weights("http://127.0.0.1:1/model.onnx")


def test_the_command_refuses_another_file_in_one_line(folder: Path) -> None:
    wrong = CliRunner().invoke(briefing, ["voices", "--model", str(folder / "other.onnx")])
    assert isinstance(wrong.exception, ModelError)
    assert "other.onnx" in str(wrong.exception)


@pytest.mark.slow
def test_the_voice_is_built_from_the_file_and_opened_without_the_packages(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = voice_by_name("zf_xiaoxiao")
    built = build_model(voice, str(folder / "kokoro-v1.0.int8.onnx"), tmp_path)
    assert built.parent == tmp_path
    monkeypatch.setattr(weights, "_PARTS", ("kokoro_package_that_is_gone",))
    model = open_model(voice, tmp_path)
    assert [each.name for each in model.get_inputs()] == ["tokens", "style", "speed"]
