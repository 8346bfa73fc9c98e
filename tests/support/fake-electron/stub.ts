/** In place of the package in tests: what imports it at run time would start a download in the middle of them. */
throw new Error('Tests must not load electron. Hand in the parts of tests/support/fake-electron instead.');
