"""Files of any format, read into an Article."""
