"""kill -9 in the middle of `briefing publish`: is what lies at the target ever broken?

To a folder, a WebDAV server and an S3 server, over the loopback. After each kill the feed there is
held against its rules, every address in it is fetched, and pages and MP3s are looked at to their
ends.

    python -m tests.bench.publish_kills [MOMENTS]
"""

import os
import sys
import tempfile
from pathlib import Path

import boto3

from tests.bench.feed_speed import make_tone, own_show
from tests.publish.kills import bucket_reader, folder_reader, nursery_for, torn_by_kills
from tests.publish.targets import S3_LOGIN, s3_server, webdav_server


def main() -> None:
    """Print how many faults were found at each target."""
    moments = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    print(f"{'target':<10}{'kills':>6}{'faults found':>14}")
    with tempfile.TemporaryDirectory() as name, s3_server() as s3:
        home = Path(name)
        tone, show = home / "tone.mp3", own_show(home)
        make_tone(tone)
        os.environ |= {**S3_LOGIN, "AWS_ENDPOINT_URL": s3}
        boto3.client("s3").create_bucket(Bucket="news")
        with webdav_server(home / "dav") as address:
            for kind, target, read, step_s in (
                ("folder", str(home / "web"), folder_reader(home / "web"), None),
                ("webdav", f"webdav://me:hush@{address}/n", folder_reader(home / "dav/n"), 0.04),
                ("s3", "s3://news/daily", bucket_reader("news", "daily"), 0.04),
            ):
                nursery = nursery_for(tone, show, home / kind, target)
                torn = torn_by_kills(nursery, read, moments, step_s=step_s)
                print(f"{kind:<10}{moments:>6}{len(torn):>14}", flush=True)


if __name__ == "__main__":
    main()
