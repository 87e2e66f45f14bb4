"""Many issues at once: what is missing is made on many processes, and published by one."""
