import subprocess
import sys

from briefing.mandarin.words import cut_words


def test_words_joined_are_the_text() -> None:
    text = "记者从市政府获悉，GDP增长。"
    assert "".join(cut_words(text)) == text
    assert "市政府" in cut_words(text)


def test_jieba_does_not_load_pkg_resources_and_leaves_no_trace_of_it() -> None:
    code = (
        "import sys; import briefing.mandarin.words; assert 'jieba' in sys.modules\n"
        "print('pkg_resources' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
