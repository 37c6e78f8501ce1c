// placeholder, replaced by the local runner
