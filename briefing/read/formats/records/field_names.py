"""Names of the fields of an article in data, in lower case; the first that is found counts."""

TITLES = ("title", "headline", "标题", "標題", "题目", "name", "subject", "news_title")
BODIES: tuple[str, ...] = (
    *("content", "body", "text", "正文", "内容", "內容", "全文", "article", "content_text"),
    *("content_html", "news_content", "full_text", "articlebody", "html", "summary", "摘要"),
    *("paragraphs", "paras", "sections", "blocks", "lines", "story", "段落", "description", "desc"),
)
DATES: tuple[str, ...] = (
    *("date", "published", "publishedat", "pubdate", "date_published", "publish_time", "time"),
    *("发布时间", "时间", "日期", "created_at", "created", "datetime", "publish_date", "pub_time"),
    *("pubtime", "ctime", "posttime", "timestamp", "publishdate", "datepublished", "publish_at"),
    *("published_at", "releasedate", "date_time", "ts"),
)
PAPERS = ("paper", "newspaper", "media", "publication", "报纸", "媒体")
