<?php
// Writes a list of Essaim into this page, on the server: who reads it does not contact Essaim. Asked again once an hour at most; if Essaim does
// not answer, the last copy stays.
function essaim(string $url, int $seconds = 3600): string
{
    $copy = sys_get_temp_dir() . '/essaim-' . hash('sha256', $url) . '.json';
    $kept = is_file($copy) ? json_decode(file_get_contents($copy), true) : ['html' => '', 'tag' => ''];
    if (is_file($copy) && time() - filemtime($copy) < $seconds) {
        return $kept['html'];
    }
    $header = $kept['tag'] === '' ? '' : "If-None-Match: {$kept['tag']}\r\n";
    $options = ['http' => ['header' => $header, 'timeout' => 5, 'ignore_errors' => true]];
    $html = @file_get_contents($url, false, stream_context_create($options));
    $status = $html === false ? '' : explode(' ', $http_response_header[0])[1];
    if ($status === '200') {
        $tag = implode('', preg_filter('/^ETag: */i', '', $http_response_header));
        $kept = ['html' => $html, 'tag' => $tag];
    }
    file_put_contents($copy, json_encode($kept), LOCK_EX);
    return $kept['html'];
}
?>
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sans script, sur le blog de l’Atelier Exemple</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<header><h1>Le blog de l’Atelier Exemple</h1></header>
<main>
<?= essaim('http://localhost:8080/embed/list?kind=need&limit=5&lang=fr&fragment=1') ?>
</main>
</body>
</html>
