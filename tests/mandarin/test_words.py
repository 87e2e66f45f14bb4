from briefing.mandarin.words import cut_words


def test_words_joined_are_the_text() -> None:
    text = "记者从市政府获悉，GDP增长。"
    assert "".join(cut_words(text)) == text
    assert "市政府" in cut_words(text)
