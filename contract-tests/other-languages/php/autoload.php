<?php

declare(strict_types=1);

// Guzzle as Debian installs it (php-guzzlehttp-guzzle), and the generated client. With Composer, vendor/autoload.php does both.
require 'GuzzleHttp/autoload.php';

spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/kohortpay/lib/' . str_replace(['KohortPay\\', '\\'], ['', '/'], $class) . '.php';
    if (str_starts_with($class, 'KohortPay\\') && is_file($file)) {
        require $file;
    }
});
